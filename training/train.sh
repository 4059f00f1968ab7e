#!/bin/sh
# Makes the line model: rows, the first and the second trees out of fold, the gate, the model of all pages, and the
# weights in src/.
#
#     sh training/train.sh DATA WORK
#
# DATA is a folder with corpora/ and repair/, WORK takes the rows (6 GB) and models.
# Put traf.jsonl and read.jsonl of extracts.py and extracts.mjs into WORK first.
set -eu
data=$1
work=$2
here=$(dirname "$0")
for script in rows look score judge sample; do
  npx esbuild "$here/$script.ts" --bundle --platform=node --format=esm --outfile="$work/$script.js" --log-level=error
done
mkdir -p "$work/model"
node --max-old-space-size=8000 "$work/rows.js" "$data" "$work" "$work/rows"
python3 "$here/train_lines.py" "$work/rows" "$work/model" first --trees 200 --leaves 63
node "$work/look.js" "$work/rows" "$work/model" 3
python3 "$here/train_lines.py" "$work/rows" "$work/model" second --trees 60
node "$work/score.js" "$work/rows" "$work/model" 3
python3 "$here/train_gate.py" "$work/rows" "$work/model"
python3 "$here/weights.py" "$work/model" "$here/../src/classify/model/weights.ts"
node "$work/sample.js" "$here/../test/classify/model/page.txt" "$work/model" "$here/../test/classify/model/rows.json"
python3 "$here/sample.py" "$work/model" "$here/../test/classify/model/rows.json"
npx biome format --write "$here/../test/classify/model/rows.json"
node --max-old-space-size=8000 "$work/judge.js" "$data" "$work" "$work/model" 3
