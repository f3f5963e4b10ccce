package io.qinggui.inspection.spotcheck.http;

import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.open.PublicPaths;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Spot checks for everybody: what was announced, drawn or cancelled, and why. */
@RestController
class PublicSpotChecksController {

  private final ReadModel<SpotCheckSummary> checks;

  PublicSpotChecksController(ReadModel<SpotCheckSummary> checks) {
    this.checks = checks;
  }

  @SecurityRequirements
  @Operation(summary = "The spot checks, for everybody; the draw of each is public, too")
  @GetMapping(PublicPaths.PREFIX + "/spot-checks")
  Page<SpotCheckSummary> find(
      @RequestParam(required = false) @Nullable @ValidProvince String province, PageRequest page) {
    Filter filter = Filter.ALL.with(SpotCheckConfiguration.PROVINCE, province);
    return page.from((after, limit) -> checks.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
