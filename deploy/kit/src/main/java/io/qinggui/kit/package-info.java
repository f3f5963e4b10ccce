/**
 * What an auditor's kit is made of, for whoever makes one and for whoever checks it: the names of
 * its files, what it says of itself, and its events as a ledger that is only read.
 */
@NullMarked
package io.qinggui.kit;

import org.jspecify.annotations.NullMarked;
