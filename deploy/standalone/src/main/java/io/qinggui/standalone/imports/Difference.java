package io.qinggui.standalone.imports;

/**
 * What a line says otherwise than it is recorded.
 *
 * @param written the line
 * @param field where they differ; empty when the recorded fact could not be found
 * @param recorded what is recorded
 * @param inFile what the line says
 * @param code of the service's problem
 * @param reason for a reader
 */
record Difference(
    Written written, String field, String recorded, String inFile, String code, Reason reason) {}
