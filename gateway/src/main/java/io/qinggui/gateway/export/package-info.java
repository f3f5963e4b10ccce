/** Lists as files: spreadsheets, CSV and PDF, of any list that the interface has. */
@NullMarked
package io.qinggui.gateway.export;

import org.jspecify.annotations.NullMarked;
