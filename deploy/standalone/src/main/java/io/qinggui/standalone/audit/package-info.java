/** An auditor's kit of a Qinggui that runs somewhere, by its public HTTP interface alone. */
@NullMarked
package io.qinggui.standalone.audit;

import org.jspecify.annotations.NullMarked;
