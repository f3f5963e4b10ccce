@NullMarked
package io.qinggui.inspection.credit.http;

import org.jspecify.annotations.NullMarked;
