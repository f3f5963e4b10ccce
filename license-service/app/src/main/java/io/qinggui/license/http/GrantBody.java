package io.qinggui.license.http;

import io.qinggui.license.language.Grant;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.ValidProvince;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service that a license grants, and where. */
public record GrantBody(
    Service service,
    @Size(max = 31) List<@ValidProvince String> provinces,
    @Nullable Boolean websiteHosting) {

  /** As it is recorded. */
  public Grant grant() {
    return new Grant(service.name(), provinces, Boolean.TRUE.equals(websiteHosting));
  }
}
