import {defineSentenceRule} from '../../rule/define.ts'
import {joined, openingPhrase} from '../../rule/phrases.ts'

/** No such notice is longer, in code units. */
const longest = 600

/**
 * Drop the notice that Russian law asks of foreign agents: `ДАННОЕ СООБЩЕНИЕ (МАТЕРИАЛ) СОЗДАНО И (ИЛИ) РАСПРОСТРАНЕНО ИНОСТРАННЫМ СРЕДСТВОМ МАССОВОЙ ИНФОРМАЦИИ, …`
 *
 * It opens as the law has it, and says who made the text. News about agents
 * speaks of laws and lists, and not of this message.
 */
export const agentNotice = defineSentenceRule({
  id: 'agent-notice',
  summary: 'drop the notice that Russian law asks of foreign agents',
  opensWith: ['agent-notice'],
  check({value}, {languages}) {
    const opening = value.length > longest ? undefined : openingPhrase(value, 'agent-notice', languages)
    if (!opening) return undefined
    const {words, length} = opening
    const says = (stem: string) => words.some(({text}) => text.startsWith(stem))
    const told = says('иностранн') && (says('агент') || says('массов')) && says('распростран')
    return told
      ? {role: 'legal', keep: false, evidence: joined(words.slice(0, length)), confidence: 0.95}
      : undefined
  }
})
