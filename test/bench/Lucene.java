// Lucene on bigrams of Chinese characters, as peer.ts has the others: java -cp JARS test/bench/Lucene.java FOLDER
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

public class Lucene {
  private static final Analyzer ANALYZER = new CJKAnalyzer();

  public static void main(String[] args) throws Exception {
    double before = cpu();
    List<String> questions = Files.readAllLines(Path.of(args[0], "questions.txt"));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
      for (String text : Files.readAllLines(Path.of(args[0], "passages.txt"))) {
        Document document = new Document();
        document.add(new TextField("text", text, Field.Store.NO));
        writer.addDocument(document);
      }
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    System.out.println("{\"build\":" + (cpu() - before) + "}");
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      String[] range = line.split(" ");
      double start = cpu();
      StringBuilder times = new StringBuilder();
      for (String question : questions.subList(Integer.parseInt(range[0]), Integer.parseInt(range[1]))) {
        long at = System.nanoTime();
        searcher.search(queryOf(question), 10);
        if (times.length() > 0) times.append(',');
        times.append((System.nanoTime() - at) / 1e6);
      }
      double used = cpu() - start;
      System.out.println("{\"times\":[" + times + "],\"cpu\":" + used + ",\"rss\":" + rss() + "}");
    }
  }

  private static BooleanQuery queryOf(String question) throws Exception {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream tokens = ANALYZER.tokenStream("text", question)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken())
        query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
      tokens.end();
    }
    return query.build();
  }

  private static double cpu() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e6;
  }

  private static double rss() throws Exception {
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmRSS")) return Double.parseDouble(line.replaceAll("\\D", "")) / 1000;
    return 0;
  }
}
