package io.qinggui.operator.inventory.http;

import io.qinggui.operator.inventory.runtime.Inventory;
import io.qinggui.operator.inventory.runtime.InventoryFiles;
import io.qinggui.operator.inventory.runtime.InventoryWorker;
import io.qinggui.operator.inventory.runtime.LineFormat;
import io.qinggui.operator.lease.http.LeaseReaders;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.JsonLines;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A carrier files all of its leases at once, and asks what became of them. */
@RestController
class InventoriesController {

  private static final String PATH = "/api/v1/lease-inventories";
  private static final String ONE = PATH + "/{inventoryId}";
  private static final String PREFIX = "INV";
  private static final String ID = PREFIX + "-[0-9A-F]{16}";
  private static final String CSV = "text/csv";
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final InventoryFiles files;
  private final InventoryWorker worker;
  private final Today today;
  private final InstantSource clock;

  InventoriesController(
      InventoryFiles files, InventoryWorker worker, Today today, InstantSource clock) {
    this.files = files;
    this.worker = worker;
    this.today = today;
    this.clock = clock;
  }

  @Operation(
      summary =
          "File all leases of a carrier on a day, up to 1,000,000, one in each line: what is new is"
              + " recorded, what differs is changed, what is gone is ended")
  @ApiResponse(
      responseCode = "202",
      description = "Received; it is read line by line",
      useReturnTypeSchema = true)
  @PostMapping(
      path = PATH,
      consumes = {JsonLines.CONTENT_TYPE, CSV})
  ResponseEntity<InventoryView> file(
      @RequestParam LocalDate asOf, HttpServletRequest body, CommandRequest request)
      throws IOException {
    String lessorId = carrier(request.caller());
    if (asOf.isAfter(today.date())) {
      throw ProblemException.invalid("/query/asOf", "date-in-future");
    }
    String id = ContentId.of(PREFIX, request.commandId());
    LineFormat format = JsonLines.isTypeOf(body) ? LineFormat.NDJSON : LineFormat.CSV;
    Inventory received =
        files.receive(
            id,
            format,
            body.getInputStream(),
            (lines, digest) ->
                new Inventory(
                    id,
                    lessorId,
                    asOf,
                    request.dryRun(),
                    format,
                    lines,
                    digest,
                    request.caller().actor(),
                    clock.instant()));
    worker.wake();
    return ResponseEntity.accepted()
        .header(HttpHeaders.LOCATION, WriteAnswers.path(ONE, id))
        .body(InventoryView.of(received, files.count(id)));
  }

  private static String carrier(Caller caller) {
    String operatorId = caller.operatorId();
    if (operatorId == null || !caller.is(Role.CARRIER)) {
      throw ProblemException.forbidden("forbidden", Map.of());
    }
    return operatorId;
  }

  @Operation(summary = "What became of an inventory so far")
  @GetMapping(ONE)
  InventoryView one(
      @PathVariable @Pattern(regexp = ID, message = "wrong-format") String inventoryId,
      Caller caller) {
    return InventoryView.of(find(inventoryId, caller), files.count(inventoryId));
  }

  @Operation(summary = "The lines of an inventory that were refused, once all is done")
  @GetMapping(path = ONE + "/refused", produces = JsonLines.CONTENT_TYPE)
  ResponseEntity<Resource> refused(
      @PathVariable @Pattern(regexp = ID, message = "wrong-format") String inventoryId,
      Caller caller) {
    find(inventoryId, caller);
    Path file =
        files
            .refused(inventoryId)
            .orElseThrow(() -> ProblemException.unavailable("inventory-not-done", Map.of(), AGAIN));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(JsonLines.CONTENT_TYPE))
        .body(new FileSystemResource(file));
  }

  private Inventory find(String inventoryId, Caller caller) {
    Inventory found =
        files
            .find(inventoryId)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        "inventory-unknown", Map.of("inventoryId", inventoryId)));
    LeaseReaders.require(caller, found.lessorId());
    return found;
  }
}
