package io.turnout.kernel;

import java.io.Reader;

/** One kind of CSV file that Turnout imports; every module brings its own and they are found by {@link #type()}. */
public interface CsvImport {

    /** The name in {@code POST /imports/{type}} and of the file without its ending, for example {@code sites}. */
    String type();

    /** Files that others refer to come first: sites 10, providers 20, circuits 30, contracts 40 and so on. */
    int order();

    /**
     * Reads the file. The same file twice changes nothing the second time; a wrong row is reported with its number and
     * changes nothing.
     *
     * @param csv UTF-8 text with a header line, comma separated (RFC 4180); read to the end, not closed
     */
    ImportReport run(Reader csv, ImportOptions options);
}
