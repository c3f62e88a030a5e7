import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs EPUBCheck over many books in one process. Prints what it says of those it does not like. */
public class EpubCheckAll {
  public static void main(String[] books) {
    System.out.println("EPUBCheck " + EpubCheck.version());
    int passed = 0;
    int failed = 0;
    for (String book : books) {
      StringWriter said = new StringWriter();
      WriterReportImpl report = new WriterReportImpl(new PrintWriter(said), book);
      new EpubCheck(new File(book), report).doValidate();
      boolean clean =
          report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0;
      if (clean) {
        passed++;
      } else {
        failed++;
        System.out.println("FAILED: " + book);
        System.out.print(said);
      }
    }
    System.out.println("epubcheck: " + passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }
}
