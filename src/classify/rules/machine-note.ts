import {defineSentenceRule} from '../../rule/define.ts'
import {machineNote as findMachineNote} from '../../rule/page-labels.ts'

/**
 * Drop a note that a machine translated, wrote, read out or summed up the text:
 * `This article was translated automatically and reviewed by an editor.`
 *
 * It says nothing else: what a machine wrote for somebody the story tells of
 * has other words beside it, and stays.
 */
export const machineNote = defineSentenceRule({
  id: 'machine-note',
  summary: 'drop a note that a machine translated, wrote or summed up the text',
  check({value}, {languages}) {
    const evidence = findMachineNote(value, languages)
    return evidence === undefined ? undefined : {role: 'credit', keep: false, evidence, confidence: 0.9}
  }
})
