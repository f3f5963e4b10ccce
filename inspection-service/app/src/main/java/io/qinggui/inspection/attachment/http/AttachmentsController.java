package io.qinggui.inspection.attachment.http;

import io.qinggui.inspection.attachment.EvidenceKind;
import io.qinggui.inspection.attachment.runtime.AttachmentStore;
import io.qinggui.inspection.attachment.runtime.AttachmentStore.RefusedException;
import io.qinggui.inspection.attachment.runtime.AttachmentStore.Stored;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.AttachmentEvent;
import io.qinggui.inspection.language.AttachmentEvent.AttachmentStored;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Kept;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of evidence. Any write names them by their digests in {@code attachments}. */
@RestController
class AttachmentsController {

  private static final String PATH = "/api/v1/attachments";
  private static final String ONE = PATH + "/{digest}";

  private final AttachmentStore files;
  private final Dossiers dossiers;
  private final Today today;
  private final InstantSource clock;
  private final FoldedStreams<AttachmentEvent, Attachment> streams;

  AttachmentsController(
      AttachmentStore files, Dossiers dossiers, Today today, InstantSource clock) {
    this.files = files;
    this.dossiers = dossiers;
    this.today = today;
    this.clock = clock;
    this.streams = dossiers.streams(AttachmentEvent.class, Attachment::after);
  }

  /**
   * A file that is stored.
   *
   * @param digest by which facts name it
   * @param size in bytes
   */
  record Attachment(
      String digest, String mediaType, long size, String storedBy, LocalDate storedOn) {

    static Attachment after(@Nullable Attachment before, AttachmentEvent event) {
      return switch (event) {
        case AttachmentStored it ->
            new Attachment(it.digest(), it.mediaType(), it.size(), it.storedBy(), it.storedOn());
      };
    }
  }

  /** The same file again is the same attachment, whoever sends it. */
  @Operation(summary = "Store a file of evidence: PDF, JPEG, PNG or XLSX, at most 20 MiB")
  @PostMapping(
      path = PATH,
      consumes = {
        EvidenceKind.PDF_TYPE,
        EvidenceKind.JPEG_TYPE,
        EvidenceKind.PNG_TYPE,
        EvidenceKind.XLSX_TYPE
      })
  Kept<Attachment> store(HttpServletRequest body, CommandRequest request) throws IOException {
    EvidenceKind kind = EvidenceKind.of(String.valueOf(body.getContentType())).orElseThrow();
    Stored stored = stored(body, kind, request.dryRun());
    String location = WriteAnswers.path(ONE, stored.digest());
    AttachmentStored fact =
        new AttachmentStored(
            stored.digest(),
            kind.mediaType(),
            stored.size(),
            request.caller().subject(),
            today.date());
    CommandRequest whole = request.over(stored.digest());
    try {
      return Kept.of(dossiers.file(fact, whole, location, streams, it -> it));
    } catch (CommandRejectedException e) {
      Attachment known = known(fact.dossier()).orElseThrow(() -> e);
      return Kept.before(location, known);
    }
  }

  private Optional<Attachment> known(String dossier) {
    return streams.find(dossier, clock.instant()).map(Versioned::view);
  }

  private Stored stored(HttpServletRequest body, EvidenceKind kind, boolean dryRun)
      throws IOException {
    try {
      return dryRun
          ? files.lookAt(body.getInputStream(), kind)
          : files.store(body.getInputStream(), kind);
    } catch (RefusedException e) {
      HttpStatus status =
          e.code().equals("attachment-too-large")
              ? HttpStatus.CONTENT_TOO_LARGE
              : HttpStatus.UNPROCESSABLE_CONTENT;
      throw new ProblemException(
          status, e.code(), Map.of("max", AttachmentStore.MOST_BYTES), List.of());
    }
  }

  @Operation(summary = "A file of evidence, for officers, auditors and whoever stored it")
  @GetMapping(ONE)
  @ApiResponse(
      responseCode = "200",
      description = "The file as it was stored",
      content = {
        @Content(mediaType = EvidenceKind.PDF_TYPE),
        @Content(mediaType = EvidenceKind.JPEG_TYPE),
        @Content(mediaType = EvidenceKind.PNG_TYPE),
        @Content(mediaType = EvidenceKind.XLSX_TYPE)
      })
  ResponseEntity<Resource> one(
      @PathVariable @Pattern(regexp = Noted.ATTACHMENT, message = "wrong-format") String digest,
      Caller caller) {
    Attachment attachment =
        dossiers.get(streams, DossierEvent.streamOf(AttachmentEvent.KIND, digest), null).view();
    caller.require(Readers.isOfficer(caller) || attachment.storedBy().equals(caller.subject()));
    Resource file =
        files
            .find(digest)
            .orElseThrow(
                () -> ProblemException.notFound("attachment-missing", Map.of("digest", digest)));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .eTag("\"" + digest + "\"")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(digest.replace(':', '-')).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(file);
  }
}
