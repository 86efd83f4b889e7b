// Splits a JavaScript, TypeScript or Solidity source into code, strings and comments. TypeScript 7 has no parser library,
// and a search by regular expression alone confuses code with the text of strings and comments.

const IDENTIFIER = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy
const BEFORE_REGEX =
  /(^|[([{,;=:!&|?+\-*%<>~^}]|\b(return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield))\s*$/

/** The line ends of a text: removed text keeps its line ends, so that line numbers in the code stay right. */
const lineEnds = (text) => '\n'.repeat(text.split('\n').length - 1)

class Scanner {
  #source
  #at = 0
  #line = 1
  #code = ''
  #strings = []
  #texts = []
  /** For each open template, the depth of braces at which its substitution closes. */
  #templates = []
  #depth = 0

  constructor(source) {
    this.#source = source
  }

  scan() {
    while (this.#at < this.#source.length) this.#next()
    return { code: this.#code, strings: this.#strings, texts: this.#texts }
  }

  #next() {
    const char = this.#source[this.#at]
    const next = this.#source[this.#at + 1]
    if (char === '/' && next === '/') this.#comment(this.#source.indexOf('\n', this.#at))
    else if (char === '/' && next === '*') {
      const end = this.#source.indexOf('*/', this.#at + 2)
      this.#code += ' '
      this.#comment(end < 0 ? end : end + 2)
    } else if (char === '"' || char === "'") this.#string(char)
    else if (char === '`') {
      this.#advance(1)
      this.#template(true)
    } else if (char === '/' && BEFORE_REGEX.test(this.#code.slice(-20))) this.#regularExpression()
    else if (char === '{') {
      this.#depth++
      this.#copy(char)
    } else if (char === '}') this.#closeBrace()
    else {
      IDENTIFIER.lastIndex = this.#at
      this.#copy(IDENTIFIER.exec(this.#source)?.[0] ?? char)
    }
  }

  #advance(length) {
    const text = this.#source.slice(this.#at, this.#at + length)
    this.#at += length
    this.#line += text.split('\n').length - 1
    return text
  }

  #copy(text) {
    this.#code += text
    this.#advance(text.length)
  }

  #comment(end) {
    const line = this.#line
    const text = this.#advance((end < 0 ? this.#source.length : end) - this.#at)
    this.#texts.push({ kind: 'comment', text, line })
    this.#code += lineEnds(text)
  }

  #literal(text, line) {
    this.#code += `"${this.#strings.length}"${lineEnds(text)}`
    this.#strings.push(text)
    this.#texts.push({ kind: 'string', text, line })
  }

  #string(quote) {
    const line = this.#line
    let end = this.#at + 1
    while (end < this.#source.length && this.#source[end] !== quote && this.#source[end] !== '\n') {
      end += this.#source[end] === '\\' ? 2 : 1
    }
    const text = this.#source.slice(this.#at + 1, end)
    this.#advance(end + 1 - this.#at)
    this.#literal(text, line)
  }

  /** Reads the text of a template up to its end or its next substitution, which becomes a parenthesis. */
  #template(opening) {
    const line = this.#line
    let end = this.#at
    while (end < this.#source.length && this.#source[end] !== '`' && !this.#source.startsWith('${', end)) {
      end += this.#source[end] === '\\' ? 2 : 1
    }
    const text = this.#advance(end - this.#at)
    if (this.#source[this.#at] === '$') {
      this.#advance(2)
      this.#texts.push({ kind: 'template', text, line })
      this.#code += `${lineEnds(text)}(`
      this.#templates.push(this.#depth++)
      return
    }
    this.#advance(1)
    if (opening) this.#literal(text, line)
    else {
      this.#texts.push({ kind: 'template', text, line })
      this.#code += lineEnds(text)
    }
  }

  #closeBrace() {
    this.#depth--
    if (this.#templates.at(-1) !== this.#depth) {
      this.#copy('}')
      return
    }
    this.#advance(1)
    this.#templates.pop()
    this.#code += ')'
    this.#template(false)
  }

  #regularExpression() {
    let inClass = false
    let end = this.#at + 1
    while (end < this.#source.length && this.#source[end] !== '\n' && (inClass || this.#source[end] !== '/')) {
      if (this.#source[end] === '\\') end++
      else if (this.#source[end] === '[') inClass = true
      else if (this.#source[end] === ']') inClass = false
      end++
    }
    this.#advance(end + 1 - this.#at)
    this.#code += 'RegExp'
  }
}

/**
 * The parts of a source.
 *
 * @param {string} source JavaScript, TypeScript or Solidity
 * @returns {{ code: string, strings: string[], texts: { kind: 'comment' | 'string' | 'template', text: string, line: number }[] }}
 *   `code`: the source without comments, each regular expression as `RegExp`, each string and each template without
 *   substitutions as `"n"`, where n is its index in `strings`; `texts`: comments with their marks, the contents of
 *   strings, and the parts of templates with substitutions, with the lines on which they begin
 */
export function splitSource(source) {
  return new Scanner(source).scan()
}
