/** The conventions, each tried over real HTTP. */
@NullMarked
package io.qinggui.platform.web;

import org.jspecify.annotations.NullMarked;
