/**
 * Lists of the interface and single things of it as pages, by a short description each: what is
 * asked, by what it is narrowed, which fields are shown, and what may be filed about it.
 */
@NullMarked
package io.qinggui.gateway.pages.listing;

import org.jspecify.annotations.NullMarked;
