/** What people write in cells, and what it means; nothing ambiguous is guessed. */
@NullMarked
package io.qinggui.standalone.imports.cell;

import org.jspecify.annotations.NullMarked;
