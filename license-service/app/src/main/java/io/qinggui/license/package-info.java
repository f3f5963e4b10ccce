/**
 * The license service, the centre of the product: what may be filed about a license, what follows
 * for an operator's standing, and the answers to whoever asks what an operator may do.
 */
@NullMarked
package io.qinggui.license;

import org.jspecify.annotations.NullMarked;
