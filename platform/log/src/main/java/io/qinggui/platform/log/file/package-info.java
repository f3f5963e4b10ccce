/** A log in files beside its ledger. */
@NullMarked
package io.qinggui.platform.log.file;

import org.jspecify.annotations.NullMarked;
