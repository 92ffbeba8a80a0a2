/** The tests of src/assess as one file, so that a mutant loads the sources once; the quick ones first. */
import './globals';
import '../assess/edges.test';
import '../assess/measures.test';
import '../assess/path.test';
import '../assess/plan.test';
import '../assess/second-opinion.test';
import '../assess/sensitivity.test';
import '../assess/properties.test';
