/** A log in the database of its ledger, published by any number of instances. */
@NullMarked
package io.qinggui.platform.log.mongo;

import org.jspecify.annotations.NullMarked;
