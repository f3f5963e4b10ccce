package io.qinggui.license.opening.http;

import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.LicenseWrites;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.RecordServiceOpening;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.opening.http.ServiceOpeningView.Outcome;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether the services of a license were opened. */
@RestController
class ServiceOpeningsController implements Replaceable {

  private final LicenseWrites writes;
  private final Today today;

  ServiceOpeningsController(LicenseWrites writes, Today today) {
    this.writes = writes;
    this.today = today;
  }

  record Found(
      Service service,
      Outcome outcome,
      LocalDate foundOn,
      @MultiLine @ValidText(max = 200) String basis)
      implements Noted {}

  @Operation(summary = "Record whether a service of a license was opened")
  @PostMapping(LicensePaths.LICENSE + "/service-openings")
  Created<ServiceOpeningView> found(
      @PathVariable String licenseNumber, @RequestBody Found body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        ServiceOpeningFound.class,
        ServiceOpeningView::of);
  }

  private RecordServiceOpening command(String licenseNumber, Found body, CommandRequest request) {
    return new RecordServiceOpening(
        licenseNumber,
        request.caller().filer(),
        body.service(),
        body.outcome() == Outcome.OPENED,
        body.foundOn(),
        body.basis(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        ServiceOpeningFound.class,
        Found.class,
        (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
