/** 案件: supervision of violations (三(三)), as a board by state and as single cases. */
@NullMarked
package io.qinggui.gateway.pages.supervisedcase;

import org.jspecify.annotations.NullMarked;
