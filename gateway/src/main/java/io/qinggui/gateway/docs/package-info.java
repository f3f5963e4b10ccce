/** The landing page, and Swagger UI over the OpenAPI descriptions of all services. */
@NullMarked
package io.qinggui.gateway.docs;

import org.jspecify.annotations.NullMarked;
