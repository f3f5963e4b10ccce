/**
 * Who is asking, taken from the token, and what that entitles them to: administrations act for
 * their own province, operators for themselves, auditors read everything and write nothing.
 */
@NullMarked
package io.qinggui.platform.web.caller;

import org.jspecify.annotations.NullMarked;
