package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.imports.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The system does its work still: a register is imported, and a decision follows from it. */
final class SmokeCheck {

  /** Nobody else speaks of it. */
  static final String OPERATOR = ValidRequests.uscc(500);

  private final Path folder;
  private final StandaloneProcess running;
  private final Findings findings;

  SmokeCheck(Path folder, StandaloneProcess running, Findings findings) {
    this.folder = folder;
    this.running = running;
    this.findings = findings;
  }

  void works() throws IOException, InterruptedException {
    Path register = Files.createDirectories(folder.resolve("register"));
    Files.writeString(
        register.resolve("operators.csv"),
        "uscc,name,kind,province\n" + OPERATOR + ",以后,ENTERPRISE,33\n");
    Files.writeString(
        register.resolve("licenses.csv"),
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces\n"
            + "B1-20990001,"
            + OPERATOR
            + ",33,2016-05-20,2029-05-19,IDC,33\n");
    URI gateway = URI.create("http://127.0.0.1:" + running.ports().gateway());
    ImportResult imported =
        new Importer(ImportSettings.of(gateway, "miit", "demo"), Progress.SILENT)
            .run(register, folder);
    findings.expect(
        "imported afterwards",
        List.of(
            new FileResult("operators.csv", true, 1, 1, 0, 0),
            new FileResult("licenses.csv", true, 1, 1, 0, 0)),
        imported.files());
    decides();
  }

  private void decides() throws IOException, InterruptedException {
    try (Client client = running.client()) {
      for (String service : List.of("IDC", "CDN")) {
        var answer =
            client.post(
                "auditor",
                "/decisions",
                """
                {"question": "OPERATE", "operatorId": "%s", "service": "%s", "province": "33"}\
                """
                    .formatted(OPERATOR, service));
        findings.expect(
            "may operate " + service + " afterwards",
            service.equals("IDC") ? "ALLOW" : "DENY",
            Client.json(answer).path("verdict").asString());
      }
    }
  }
}
