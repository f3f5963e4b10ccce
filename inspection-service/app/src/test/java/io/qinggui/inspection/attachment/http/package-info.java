@NullMarked
package io.qinggui.inspection.attachment.http;

import org.jspecify.annotations.NullMarked;
