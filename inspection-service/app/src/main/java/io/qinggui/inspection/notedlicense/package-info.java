/**
 * What inspection must know of licenses: who issued one and who holds it on which day. Noted in
 * inspection's own ledger from what the license service publishes, so that it is there after a
 * restart, exact, and with the time at which inspection learned it. A registration that was
 * corrected is noted again, and one that was withdrawn is not noted any more.
 */
@NullMarked
package io.qinggui.inspection.notedlicense;

import org.jspecify.annotations.NullMarked;
