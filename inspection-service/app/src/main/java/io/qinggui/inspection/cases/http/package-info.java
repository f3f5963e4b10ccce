/** Cases over HTTP, with the read model that they are read from. */
@NullMarked
package io.qinggui.inspection.cases.http;

import org.jspecify.annotations.NullMarked;
