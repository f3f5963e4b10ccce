@NullMarked
package io.qinggui.platform.ledger.meta;

import org.jspecify.annotations.NullMarked;
