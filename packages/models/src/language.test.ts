import { Tokenizer } from '@huggingface/tokenizers'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { beforeAll, expect, test } from 'vitest'
import { largestIndex } from './development/digit-network.ts'
import { language, languages } from './language.ts'

let session: InferenceSession
let tokenizer: Tokenizer

beforeAll(async () => {
  const { files } = await language.build()
  session = await InferenceSession.create(files.get('model.onnx') as Uint8Array)
  tokenizer = new Tokenizer(JSON.parse(new TextDecoder().decode(files.get('tokenizer.json'))), { unk_token: '[UNK]' })
})

/** Everyday sentences: none is of the text on which the model was trained. */
const sentences: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  de: ['Der Zug fährt um acht Uhr ab.', 'Ich habe gestern zwei Bücher gekauft.', 'Wo ist hier der nächste Bahnhof?'],
  en: ['The train leaves at eight o’clock.', 'I bought two books yesterday.', 'Where is the nearest station?'],
  es: ['El tren sale a las ocho.', 'Ayer compré dos libros.', '¿Dónde está la estación más cercana?'],
  fi: ['Juna lähtee kello kahdeksan.', 'Ostin eilen kaksi kirjaa.', 'Missä on lähin asema?'],
  fr: ['Le train part à huit heures.', 'Hier, j’ai acheté deux livres.', 'Où est la gare la plus proche ?'],
  it: ['Il treno parte alle otto.', 'Ieri ho comprato due libri.', 'Dov’è la stazione più vicina?'],
  nl: [
    'De trein vertrekt om acht uur.',
    'Ik heb gisteren twee boeken gekocht.',
    'Waar is het dichtstbijzijnde station?',
  ],
  pl: ['Pociąg odjeżdża o ósmej.', 'Wczoraj kupiłem dwie książki.', 'Gdzie jest najbliższa stacja?'],
  pt: ['O trem parte às oito horas.', 'Ontem comprei dois livros.', 'Onde fica a estação mais próxima?'],
  ru: ['Поезд отправляется в восемь часов.', 'Вчера я купил две книги.', 'Где ближайшая станция?'],
  sv: ['Tåget går klockan åtta.', 'Jag köpte två böcker i går.', 'Var ligger närmaste station?'],
  tr: ['Tren saat sekizde kalkıyor.', 'Dün iki kitap aldım.', 'En yakın istasyon nerede?'],
}

const read = async (text: string): Promise<string | undefined> => {
  const { ids } = tokenizer.encode(text)
  const { logits } = await session.run({
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
  })
  return languages[largestIndex(logits?.data as Float32Array)]
}

test('at least 33 of 36 everyday sentences get their language', async () => {
  const all = Object.entries(sentences).flatMap(([label, texts]) => texts.map((text) => ({ label, text })))
  const results = await Promise.all(all.map(async (each) => ({ ...each, found: await read(each.text) })))
  const wrong = results.filter(({ label, found }) => label !== found)
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(3)
})

test('a text of other characters is one of unknown tokens, and runs', async () => {
  expect(new Set(tokenizer.encode('今天 天气 很好').ids)).toEqual(new Set([0]))
  expect(await read('今天 天气 很好')).toBeDefined()
})
