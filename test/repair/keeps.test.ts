import {expect, test} from 'vitest'
import {clean} from '../../src/index.ts'

/** Whether lines are joined is another rule's; here it is what is written that counts. */
function written(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** Texts that look broken and are as their writers want them; the old ones are in the public domain. */
const texts: Record<string, [language: string, text: string]> = {
  'a poem': [
    'en',
    'Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thy fearful symmetry?\n\nIn what distant deeps or skies\nBurnt the fire of thine eyes?\nOn what wings dare he aspire?\nWhat the hand, dare seize the fire?'
  ],
  'a poem that begins its lines small': [
    'fr',
    'Il pleure dans mon cœur\ncomme il pleut sur la ville ;\nquelle est cette langueur\nqui pénètre mon cœur ?'
  ],
  'a law': [
    'en',
    'Section 1. All legislative Powers herein granted shall be vested in a Congress of the United States, which shall consist of a Senate and House of Representatives.\n\nSection 2. The House of Representatives shall be composed of Members chosen every second Year by the People of the several States.'
  ],
  'an interview': [
    'en',
    'Q: What do you think of the bridge?\n\nA: It is old. It has always been old.\n\nQ: And of the harbor?\n\nA: No. No. I will not talk about the harbor.\n\nQ: What do you think of the bridge, then?\n\nA: It is old.'
  ],
  'a dialogue without quotation marks': [
    'fr',
    '— Tu viens ? demanda Pierre à son frère, qui regardait la mer.\n\n— Non ! répondit l’autre. Je reste ici ; le pont est fermé.'
  ],
  scores: ['en', 'Calder 3, Oakes 1\n\nFenwick 2, Marsh 2\n\nReed 0, Calder United 4'],
  'a speech that repeats': [
    'en',
    'We shall go on to the end. We shall fight in France, we shall fight on the seas and oceans. We shall never surrender. We shall never surrender.'
  ],
  'a novel': [
    'en',
    '“My dear Mr. Bennet,” said his lady to him one day, “have you heard that Netherfield Park is let at last?”\n\nMr. Bennet replied that he had not.\n\n“But it is,” returned she; “for Mrs. Long has just been here, and she told me all about it.”'
  ],
  'French spelling': [
    'fr',
    'Le maire a dit : « Nous fermons le pont ! » Pourquoi ? Personne ne le sait ; l’ingénieur se tait… et la pluie tombe.'
  ],
  'German guillemets and ordinals': [
    'de',
    '»Wir sehen uns am 3. und 4. Mai«, sagte er. Der 2. Platz ging an Dr. Oakes aus St. Marien, z. B. wegen der Brücke bzw. des Hafens.'
  ],
  'Swedish quotation marks': ['sv', '”Bron är stängd”, sade borgmästaren i måndags. ”Vi öppnar den i maj.”'],
  'Chinese punctuation': ['zh', '市长说：“桥已经关闭。”工程师却说，检查还没有完成……明年五月才会重新开放！'],
  'Japanese quotation': [
    'ja',
    '市長は「橋は閉鎖した。五月に再開する」と述べた。技師は「まだ分からない」と話した。'
  ],
  'Arabic punctuation': [
    'ar',
    'قال رئيس البلدية: «أغلقنا الجسر، وسنفتحه في مايو». هل هذا صحيح؟ لا أحد يعرف ذلك حتى الآن.'
  ],
  'Spanish questions': [
    'es',
    '¿Quién cerró el puente? ¿El alcalde, no es así? Nadie lo sabe, dijo la ingeniera el lunes por la tarde.'
  ],
  'names of companies': [
    'en',
    'Yahoo! said on Monday that eBay, iRobot and adidas would pay Oakes & Co., Marsh Inc., and others. Node.js 18.2 runs at example.com. E.L. James and J.K. Rowling spoke at 5 p.m. to the U.S. team.'
  ],
  feet: [
    'en',
    'The door is 6\'2" high and 30" wide, says the carpenter, who has measured it twice since May.'
  ],
  'a bibliography': [
    'en',
    'Oakes, J. (2011). ed. Ann Reed. The old bridge of Calder. Fenwick: Marsh Press, pp. 23-36.'
  ],
  'program code': [
    'en',
    'The call stands in the second line of the file.\n\nconst bridge = open( "  harbor " , { wide : true } ) ; if (bridge.Width == 30) { console.log( bridge ) }'
  ]
}

test.each(Object.entries(texts))('%s stays as it is', (_name, [language, text]) => {
  expect(written(String(clean(text, {to: 'text', language})))).toEqual(written(text))
})
