/**
 * What the operator service publishes on {@code qinggui.operator}: the language that other services
 * may rely on. Notes, reasons of removal and personal data are not in it.
 */
@NullMarked
package io.qinggui.operator.contract;

import org.jspecify.annotations.NullMarked;
