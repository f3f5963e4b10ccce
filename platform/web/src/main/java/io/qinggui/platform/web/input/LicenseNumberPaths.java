package io.qinggui.platform.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Hands controllers the spelling on record of a license number in a path. */
final class LicenseNumberPaths implements HandlerInterceptor {

  private final LicenseSpellings spellings;

  LicenseNumberPaths(LicenseSpellings spellings) {
    this.spellings = spellings;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        && variables.get(LicenseSpellings.PATH_VARIABLE) instanceof String written) {
      Map<Object, Object> onRecord = new HashMap<>(variables);
      onRecord.put(LicenseSpellings.PATH_VARIABLE, spellings.onRecord(written));
      request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, onRecord);
    }
    return true;
  }
}
