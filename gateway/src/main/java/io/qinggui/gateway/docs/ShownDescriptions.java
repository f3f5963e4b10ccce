package io.qinggui.gateway.docs;

import io.qinggui.gateway.routing.Backends;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springdoc.core.properties.AbstractSwaggerUiConfigProperties.SwaggerUrl;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes Swagger UI offer the description of each service and then the gateway's own. */
@Component
final class ShownDescriptions {

  ShownDescriptions(
      Backends backends,
      ObjectProvider<SwaggerUiConfigProperties> swagger,
      @Value("${spring.application.name}") String own,
      @Value("${springdoc.api-docs.path}") String ownPath) {
    Set<SwaggerUrl> urls = new LinkedHashSet<>();
    backends
        .services()
        .forEach(each -> urls.add(new SwaggerUrl(each.name(), each.descriptionPath(), null)));
    urls.add(new SwaggerUrl(own, ownPath, null));
    swagger.ifAvailable(page -> page.setUrls(urls));
  }
}
