/** Files of text as people have them: encodings, and what stands between cells. */
@NullMarked
package io.qinggui.standalone.imports.text;

import org.jspecify.annotations.NullMarked;
