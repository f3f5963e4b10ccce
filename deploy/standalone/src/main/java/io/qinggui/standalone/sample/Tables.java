package io.qinggui.standalone.sample;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The rows of all files, in the order in which they were added. */
final class Tables {

  private static final Map<String, String> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put("operators", "operatorId,uscc,name,kind,province,note");
    HEADERS.put(
        "licenses",
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces,websiteHosting");
    HEADERS.put("service-reports", "operatorId,service,province,runningSince");
    HEADERS.put("commitments", "licenseNumber,track,service,signedOn,receivedOn,addressee");
    HEADERS.put(
        "evaluations", "licenseNumber,system,provinces,outcome,standard,concludedOn,evaluator");
    HEADERS.put("dockings", "licenseNumber,provinces,completedOn");
    HEADERS.put("annual-checks", "licenseNumber,operatorId,year,outcome,concludedOn,reasons");
    HEADERS.put(
        "credit-records", "operatorId,cause,decidedOn,listedOn,listedBy,removedOn,removalCause");
    HEADERS.put(
        "cases",
        "operatorId,otherPartyId,kind,province,source,foundOn,evidence,confirmedOn,dismissedOn,"
            + "dismissalReason,orderedOn,dueOn,completedOn,refusedOn,imposedOn,penalty,"
            + "determinedOn,serious,reasoning,closedOn");
    HEADERS.put("resumptions", "licenseNumber,resumedOn,reason");
    HEADERS.put("aftercare-plans", "licenseNumber,filedOn,customersNotifiedOn");
    HEADERS.put("cancellations", "licenseNumber,appliedOn,cancelledOn");
    HEADERS.put("name-changes", "operatorId,name,changedOn");
    HEADERS.put("successions", "operatorId,successorId,kind,effectiveOn");
    HEADERS.put("expansions", "licenseNumber,grantedOn,service,provinces,websiteHosting");
    HEADERS.put("renewals", "licenseNumber,appliedOn,decidedOn,validUntil");
    HEADERS.put("holder-changes", "licenseNumber,successorId,effectiveOn");
    HEADERS.put("suspensions", "licenseNumber,from,until,basis");
    HEADERS.put("revocations", "licenseNumber,decidedOn,effectiveOn,basis");
    HEADERS.put("annulments", "licenseNumber,decidedOn,effectiveOn,basis");
    HEADERS.put(
        "aftercare-progress",
        "licenseNumber,reportedOn,customersBefore,customersMoved,customersLeft");
    HEADERS.put("aftercare-completions", "licenseNumber,completedOn");
    HEADERS.put("calendars", "year,holidays,workingWeekends,basis");
    HEADERS.put(
        "applications",
        "kind,operatorId,issuer,licenseNumber,service,provinces,successorId,submittedOn,"
            + "requestedOn,missing,suppliedOn,acceptedOn,evaluation.system,evaluation.provinces,"
            + "evaluation.outcome,evaluation.standard,evaluation.concludedOn,evaluation.evaluator,"
            + "approvedOn,newLicenseNumber,grantedOn,validUntil,refusedOn,grounds,withdrawnOn");
    HEADERS.put("affiliations", "operatorId,groupId,from,until");
    HEADERS.put(
        "leases",
        "leaseNumber,lessorId,lesseeId,resource,identifier,province,service,purpose,from,until,"
            + "mbps,changedOn,changedMbps,endedOn,endReason");
    HEADERS.put("surveys", "province,name,startsOn,endsOn,closedOn");
    HEADERS.put(
        "survey-entries",
        "survey,operatorId,name,service,province,running,facility,evidence,observedOn");
    HEADERS.put(
        "self-checks",
        "operatorId,period.from,period.to,submittedOn,responsible.name,responsible.title,"
            + "items.item,items.scope,items.outcome,items.description,items.dueOn");
    HEADERS.put(
        "complaints",
        "province,channel,receivedOn,about.operatorId,about.name,kind,text,complainant.name,"
            + "complainant.contact,acceptedOn,repliedOn,replyText,closedOn");
    HEADERS.put(
        "trainings", "province,topic,heldOn,hours,attendance.operatorId,attendance.persons");
    HEADERS.put(
        "annual-reports",
        "licenseNumber,operatorId,year,submittedOn,operations.service,operations.province,"
            + "operations.customers,contact.name,contact.phone,text");
    HEADERS.put(
        "corrections",
        "resource,key,type,where,reason,replacement.uscc,replacement.name,replacement.kind,"
            + "replacement.province,replacement.licenseNumber,replacement.operatorId,"
            + "replacement.issuer,replacement.grantedOn,replacement.validUntil,grant.service,"
            + "grant.provinces,replacement.system,replacement.provinces,replacement.outcome,"
            + "replacement.standard,replacement.concludedOn,replacement.evaluator,"
            + "replacement.year,replacement.cause,replacement.decidedOn,replacement.listedOn,"
            + "replacement.listedBy,replacement.grounds,replacement.determinedOn,"
            + "replacement.serious,replacement.reasoning,replacement.holidays,"
            + "replacement.workingWeekends,replacement.basis");
  }

  private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

  void add(String table, Object... cells) {
    int columns = header(table).split(",").length;
    if (cells.length != columns) {
      throw new IllegalArgumentException(table + " has " + columns + " columns");
    }
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(cells);
  }

  /**
   * Adds a row of which most cells are empty.
   *
   * @param cells by column
   */
  void add(String table, Map<String, ?> cells) {
    List<String> columns = List.of(header(table).split(","));
    if (!columns.containsAll(cells.keySet())) {
      throw new IllegalArgumentException(table + " has the columns " + columns + ", not " + cells);
    }
    rows.computeIfAbsent(table, _ -> new ArrayList<>())
        .add(
            columns.stream()
                .map(column -> cells.containsKey(column) ? cells.get(column) : "")
                .toArray());
  }

  /** All rows but those that introduce an operator. */
  int facts() {
    return rows.values().stream().mapToInt(List::size).sum() - size("operators");
  }

  int size(String table) {
    return rows.getOrDefault(table, List.of()).size();
  }

  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    for (var table : rows.entrySet()) {
      Path file = directory.resolve(table.getKey() + ".csv");
      try (Writer writer = Files.newBufferedWriter(file);
          CSVPrinter csv = new CSVPrinter(writer, format)) {
        csv.printRecord((Object[]) header(table.getKey()).split(","));
        csv.printRecords(table.getValue());
      }
    }
  }

  private static String header(String table) {
    String header = HEADERS.get(table);
    if (header == null) {
      throw new IllegalArgumentException("no such file: " + table);
    }
    return header;
  }
}
