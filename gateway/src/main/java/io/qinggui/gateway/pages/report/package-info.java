/**
 * 季报: the figures of a quarter beside those of others, the facts behind each, and what was filed.
 */
@NullMarked
package io.qinggui.gateway.pages.report;

import org.jspecify.annotations.NullMarked;
