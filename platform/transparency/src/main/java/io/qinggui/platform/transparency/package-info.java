/**
 * A transparency log, without a clock, a file or a network: what is hashed, signed, written and
 * checked so that nobody has to trust whoever keeps a ledger.
 *
 * <p>It works on leaf hashes and indexes. The index of an event is its position minus one. Formats
 * are those of C2SP, so that foreign tools can check them; the tree is that of RFC 6962. Which
 * versions are followed: decision 1301.
 *
 * <p>Whatever is parsed may be hostile. All parsers throw {@link
 * io.qinggui.platform.transparency.MalformedException} and nothing else, and accept exactly one
 * spelling of a value.
 */
@NullMarked
package io.qinggui.platform.transparency;

import org.jspecify.annotations.NullMarked;
