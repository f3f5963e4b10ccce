/**
 * What orders must know of operators: in which province each is registered, and which of them are
 * carriers. Noted in this service's own ledger from what the operator service publishes, so that it
 * is there after a restart, exact, and with the time at which it was learned. A registration that
 * was corrected is noted again, and one that was withdrawn is not noted any more.
 */
@NullMarked
package io.qinggui.notification.notedoperator;

import org.jspecify.annotations.NullMarked;
