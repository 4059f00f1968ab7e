#!/bin/sh
# Makes the line model: rows, three folds, the gate, the model of all pages, and the weights in src/.
#
#     sh training/train.sh DATA WORK
#
# DATA is a folder with corpora/ and repair/, WORK takes the rows (2.5 GB) and models.
# Put traf.jsonl and read.jsonl of extracts.py and extracts.mjs into WORK first.
set -eu
data=$1
work=$2
here=$(dirname "$0")
for script in rows score judge sample; do
  npx esbuild "$here/$script.ts" --bundle --platform=node --format=esm --outfile="$work/$script.js" --log-level=error
done
mkdir -p "$work/model"
node --max-old-space-size=8000 "$work/rows.js" "$data" "$work" "$work/rows"
python3 "$here/train_lines.py" "$work/rows" "$work/model" --full
node "$work/score.js" "$work/rows" "$work/model" 3
python3 "$here/train_gate.py" "$work/rows" "$work/model"
python3 "$here/weights.py" "$work/model/lines.b64" "$work/model/gate.b64" "$here/../src/classify/model/weights.ts"
node "$work/sample.js" "$here/../test/classify/model/page.txt" "$here/../test/classify/model/rows.json"
python3 "$here/sample.py" "$work/model/lines.txt" "$here/../test/classify/model/rows.json"
node --max-old-space-size=8000 "$work/judge.js" "$data" "$work" "$work/model" 3
