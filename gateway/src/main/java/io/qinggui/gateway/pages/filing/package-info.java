/**
 * One mechanism that gives every write of the interface a form, made from its description: fill in,
 * see in words what would be recorded, send once. Corrections use the same forms.
 */
@NullMarked
package io.qinggui.gateway.pages.filing;

import org.jspecify.annotations.NullMarked;
