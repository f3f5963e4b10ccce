/** Service reports over HTTP. */
@NullMarked
package io.qinggui.operator.servicereport.http;

import org.jspecify.annotations.NullMarked;
