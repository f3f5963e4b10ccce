/** Which signatures make a checkpoint trusted: files of C2SP tlog-policy. */
@NullMarked
package io.qinggui.platform.transparency.policy;

import org.jspecify.annotations.NullMarked;
