/** 申请: what was applied for, how far each application is, and what comes next. */
@NullMarked
package io.qinggui.gateway.pages.application;

import org.jspecify.annotations.NullMarked;
