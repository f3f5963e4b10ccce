/** What may be recorded about a license, given what was recorded before. */
@NullMarked
package io.qinggui.license.license;

import org.jspecify.annotations.NullMarked;
