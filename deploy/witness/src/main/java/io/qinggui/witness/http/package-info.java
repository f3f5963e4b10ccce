/** The witness over HTTP (C2SP tlog-witness), with limits for whoever asks. */
@NullMarked
package io.qinggui.witness.http;

import org.jspecify.annotations.NullMarked;
