/**
 * What the first votes say of a unit's surroundings: the second look.
 *
 * The first trees judge each unit by itself. Their votes on the units around
 * it, on those that look like it and on those that use its words tell more:
 * a heading between two paragraphs of the story is of the story, and the third
 * of five teasers is none whatever it says.
 */
import {margin, own, secondStart, stride} from './names.ts'
import type {Scanned} from './scan.ts'
import {longWord} from './unit-reader.ts'

const oIndent = own('indent')
const oBlanks = own('blanks')
const oSpaced = own('spacedBefore')
const oSpacedAfter = own('spacedAfter')
const oBullet = own('bullet')
const oEnds = own('endsSentence')
const oCapitalised = own('capitalised')

/** Log-odds beyond which a vote is no clearer. */
const clear = 4
/** Beyond this many units, a distance is just far. */
const far = 60
/** Units that are hardly story, so many of them in a row, part two stretches of story. */
const parting = 4
/** Weight of the page's mean in the mean of a kind of units. */
const prior = 1

/** What of a scanned text is needed. */
export type Looked = Omit<Scanned, 'long'>

/** Fill in the features of the second look. `probability` has one number a unit. */
export function lookAgain(scanned: Looked, probability: Float32Array): undefined {
  const {count, table, words, prose, shapes, shapeCounts, wholes, wholeCounts, openings, openingCounts} =
    scanned
  for (let row = 0; row < margin; row++) {
    table[row * stride + secondStart] = -clear
    table[(margin + count + row) * stride + secondStart] = -clear
  }
  // Running sums: words, expected words of the story, probability.
  const sumWords = new Float64Array(count + 1)
  const sumStory = new Float64Array(count + 1)
  const sumChance = new Float64Array(count + 1)
  const odds = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const size = words[index] ?? 0
    const p = probability[index] ?? 0
    sumWords[index + 1] = (sumWords[index] ?? 0) + size
    sumStory[index + 1] = (sumStory[index] ?? 0) + p * size
    sumChance[index + 1] = (sumChance[index] ?? 0) + p
    odds[index] = logOdds(p)
  }
  const allStory = Math.max(1e-6, sumStory[count] ?? 0)
  const allWords = Math.max(1e-6, sumWords[count] ?? 0)
  const pageChance = (sumChance[count] ?? 0) / Math.max(1, count)
  const storyShare = allStory / allWords

  const byShape = alike(shapes, shapeCounts, probability, pageChance)
  const byWhole = alike(wholes, wholeCounts, probability, pageChance)
  const byOpening = alike(openings, openingCounts, probability, pageChance)
  const styles = new Int32Array(count)
  const layouts = new Int32Array(count)
  for (let index = 0; index < count; index++) {
    const base = (margin + index) * stride
    const layout =
      Math.min(31, table[base + oIndent] ?? 0) * 32 +
      Math.min(3, table[base + oBlanks] ?? 0) * 8 +
      (table[base + oSpaced] ?? 0) * 4 +
      (table[base + oSpacedAfter] ?? 0) * 2 +
      (table[base + oBullet] ?? 0)
    layouts[index] = layout
    const size = words[index] ?? 0
    const length = size < 2 ? 0 : size < 4 ? 1 : size < 8 ? 2 : size < 16 ? 3 : size < 32 ? 4 : 5
    styles[index] =
      length * 16 +
      (table[base + oEnds] ?? 0) * 8 +
      (table[base + oBullet] ?? 0) * 4 +
      Math.min(3, Math.floor(4 * (table[base + oCapitalised] ?? 0)))
  }
  const byLayout = alike(layouts, counted(layouts, 1024), probability, pageChance)
  const byStyle = alike(styles, counted(styles, 96), probability, pageChance)
  const {ofStory, unseen, inStory} = wordVotes(scanned, probability, storyShare)
  const sumOfStory = new Float64Array(count + 1)
  for (let index = 0; index < count; index++)
    sumOfStory[index + 1] = (sumOfStory[index] ?? 0) + (ofStory[index] ?? 0) * Math.min(30, words[index] ?? 0)
  const sumCapped = new Float64Array(count + 1)
  for (let index = 0; index < count; index++)
    sumCapped[index + 1] = (sumCapped[index] ?? 0) + Math.min(30, words[index] ?? 0)

  // Stretches of likely story, parted where several units in a row are hardly any.
  const stretchOf = new Int32Array(count)
  const stretches: {start: number; end: number; story: number; words: number}[] = []
  let quiet = parting
  for (let index = 0; index < count; index++) {
    const p = probability[index] ?? 0
    if (p >= 0.5) {
      if (quiet >= parting) stretches.push({start: index, end: index, story: 0, words: 0})
      quiet = 0
      const open = stretches.at(-1)
      if (open) open.end = index + 1
    } else quiet++
    stretchOf[index] = stretches.length - 1
  }
  let largest = -1
  let most = 0
  for (const [place, stretch] of stretches.entries()) {
    stretch.words = (sumWords[stretch.end] ?? 0) - (sumWords[stretch.start] ?? 0)
    stretch.story = (sumStory[stretch.end] ?? 0) - (sumStory[stretch.start] ?? 0)
    if (stretch.story > most) {
      most = stretch.story
      largest = place
    }
  }
  const main = stretches[largest] ?? {start: 0, end: 0, story: 0, words: 0}

  const lastProse = new Int32Array(count)
  const nextProse = new Int32Array(count)
  const lastLikely = new Int32Array(count)
  const nextLikely = new Int32Array(count)
  const lastSure = new Int32Array(count)
  const nextSure = new Int32Array(count)
  for (let index = 0, a = -1, b = -1, c = -1; index < count; index++) {
    lastProse[index] = a
    lastLikely[index] = b
    lastSure[index] = c
    const p = probability[index] ?? 0
    if (prose[index]) a = index
    if (p >= 0.5) b = index
    if (p >= 0.85) c = index
  }
  for (let index = count - 1, a = count, b = count, c = count; index >= 0; index--) {
    nextProse[index] = a
    nextLikely[index] = b
    nextSure[index] = c
    const p = probability[index] ?? 0
    if (prose[index]) a = index
    if (p >= 0.5) b = index
    if (p >= 0.85) c = index
  }

  for (let index = 0; index < count; index++) {
    let to = (margin + index) * stride + secondStart
    const size = words[index] ?? 0
    table[to++] = odds[index] ?? 0
    for (const window of [3, 8, 20]) {
      const from = Math.max(0, index - window)
      const until = Math.min(count, index + 1 + window)
      table[to++] = share(sumStory, sumWords, from, index)
      table[to++] = share(sumStory, sumWords, index + 1, until)
      if (window === 20) continue
      table[to++] = ((sumChance[index] ?? 0) - (sumChance[from] ?? 0)) / window
      table[to++] = ((sumChance[until] ?? 0) - (sumChance[index + 1] ?? 0)) / window
    }
    table[to++] = storyShare
    table[to++] = pageChance
    table[to++] = allStory
    table[to++] = (sumStory[index] ?? 0) / allStory
    table[to++] = (allStory - (sumStory[index + 1] ?? 0)) / allStory
    const likelyBefore = lastLikely[index] ?? -1
    const likelyAfter = nextLikely[index] ?? count
    table[to++] = likelyBefore < 0 ? far : Math.min(far, index - likelyBefore)
    table[to++] = likelyAfter >= count ? far : Math.min(far, likelyAfter - index)
    table[to++] =
      likelyBefore < 0 ? 500 : Math.min(500, (sumWords[index] ?? 0) - (sumWords[likelyBefore + 1] ?? 0))
    table[to++] =
      likelyAfter >= count ? 500 : Math.min(500, (sumWords[likelyAfter] ?? 0) - (sumWords[index + 1] ?? 0))
    const sureBefore = lastSure[index] ?? -1
    const sureAfter = nextSure[index] ?? count
    table[to++] = sureBefore < 0 ? far : Math.min(far, index - sureBefore)
    table[to++] = sureAfter >= count ? far : Math.min(far, sureAfter - index)
    const proseBefore = lastProse[index] ?? -1
    const proseAfter = nextProse[index] ?? count
    table[to++] = proseBefore < 0 ? -clear : (odds[proseBefore] ?? 0)
    table[to++] = proseAfter >= count ? -clear : (odds[proseAfter] ?? 0)
    const before2 = proseBefore < 0 ? -1 : (lastProse[proseBefore] ?? -1)
    const after2 = proseAfter >= count ? count : (nextProse[proseAfter] ?? count)
    table[to++] = before2 < 0 ? -clear : (odds[before2] ?? 0)
    table[to++] = after2 >= count ? -clear : (odds[after2] ?? 0)
    table[to++] = byShape[index] ?? 0
    table[to++] = byWhole[index] ?? 0
    table[to++] = byOpening[index] ?? 0
    table[to++] = byLayout[index] ?? 0
    table[to++] = byStyle[index] ?? 0
    table[to++] = ofStory[index] ?? 0
    table[to++] = inStory[index] ?? 0
    table[to++] = unseen[index] ?? 0
    table[to++] = share(sumOfStory, sumCapped, Math.max(0, index - 4), index)
    table[to++] = share(sumOfStory, sumCapped, index + 1, Math.min(count, index + 5))
    const place = stretchOf[index] ?? -1
    const stretch = stretches[place]
    const inside = stretch !== undefined && index < stretch.end
    table[to++] = index < main.start ? index - main.start : index >= main.end ? index - main.end + 1 : 0
    table[to++] = main.story / allStory
    table[to++] = Math.min(far, index - main.start)
    table[to++] = Math.min(far, main.end - index)
    table[to++] = inside ? stretch.story / allStory : 0
    table[to++] = inside ? stretch.story / Math.max(1, stretch.words) : 0
    table[to++] = inside ? index - stretch.start : -1
    table[to++] = inside ? stretch.end - index : -1
    const previous = stretches[inside ? place - 1 : place]
    const following = stretches[place + 1]
    table[to++] = previous ? previous.story / allStory : 0
    table[to++] = following ? following.story / allStory : 0
    table[to++] = place
    table[to++] = stretches.length
    table[to++] = Math.min(3000, size + (stretch?.words ?? 0))
  }
}

function logOdds(p: number): number {
  if (p <= 0.018) return -clear
  if (p >= 0.982) return clear
  return Math.log(p / (1 - p))
}

function share(part: Float64Array, whole: Float64Array, from: number, to: number): number {
  const size = (whole[to] ?? 0) - (whole[from] ?? 0)
  return size > 0 ? ((part[to] ?? 0) - (part[from] ?? 0)) / size : 0
}

function counted(kinds: Int32Array, most: number): Int32Array {
  const counts = new Int32Array(most)
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** The mean probability of the other units of the same kind. */
function alike(kinds: Int32Array, counts: Int32Array, probability: Float32Array, mean: number): Float32Array {
  const count = kinds.length
  const sums = new Float64Array(counts.length)
  for (let index = 0; index < count; index++)
    sums[kinds[index] ?? 0] = (sums[kinds[index] ?? 0] ?? 0) + (probability[index] ?? 0)
  const means = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const kind = kinds[index] ?? 0
    const others = (counts[kind] ?? 1) - 1
    means[index] =
      others > 0 ? ((sums[kind] ?? 0) - (probability[index] ?? 0) + prior * mean) / (others + prior) : -1
  }
  return means
}

/** For each unit, what the votes on other units with its words say of it. */
function wordVotes(
  {count, tokens, tokenStart, vocabulary}: Looked,
  probability: Float32Array,
  storyShare: number
): {ofStory: Float32Array; unseen: Float32Array; inStory: Float32Array} {
  const story = new Float32Array(vocabulary + 1)
  const seen = new Float32Array(vocabulary + 1)
  for (let index = 0; index < count; index++) {
    const p = probability[index] ?? 0
    for (let place = tokenStart[index] ?? 0, end = tokenStart[index + 1] ?? 0; place < end; place++) {
      const token = tokens[place] ?? 0
      if (!(token & longWord)) continue
      const word = token >> 2
      story[word] = (story[word] ?? 0) + p
      seen[word] = (seen[word] ?? 0) + 1
    }
  }
  const own = new Float32Array(vocabulary + 1)
  const ofStory = new Float32Array(count)
  const unseen = new Float32Array(count)
  const inStory = new Float32Array(count)
  for (let index = 0; index < count; index++) {
    const p = probability[index] ?? 0
    const start = tokenStart[index] ?? 0
    const end = tokenStart[index + 1] ?? 0
    for (let place = start; place < end; place++) {
      const token = tokens[place] ?? 0
      if (token & longWord) own[token >> 2] = (own[token >> 2] ?? 0) + 1
    }
    let longs = 0
    let sum = 0
    let fresh = 0
    let found = 0
    for (let place = start; place < end; place++) {
      const token = tokens[place] ?? 0
      if (!(token & longWord)) continue
      const word = token >> 2
      const times = own[word] ?? 0
      const others = (seen[word] ?? 0) - times
      const likely = (story[word] ?? 0) - times * p
      longs++
      sum += (likely + storyShare) / (others + 1)
      if (others < 0.5) fresh++
      if (likely > 0.5) found++
    }
    for (let place = start; place < end; place++) own[(tokens[place] ?? 0) >> 2] = 0
    ofStory[index] = longs > 0 ? sum / longs : storyShare
    unseen[index] = longs > 0 ? fresh / longs : -1
    inStory[index] = longs > 0 ? found / longs : -1
  }
  return {ofStory, unseen, inStory}
}
