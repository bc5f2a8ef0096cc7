using System.IO;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

internal static class SameFiles
{
    /// <summary>The source files of both folders have the same names and the same bytes.</summary>
    public static void Assert(string kept, string made)
    {
        Xunit.Assert.Equal(SourceFiles.In(kept), SourceFiles.In(made));
        foreach (string name in SourceFiles.In(kept))
        {
            // As text first: that failure can be read.
            Xunit.Assert.Equal((name, File.ReadAllText(Path.Combine(kept, name))), (name, File.ReadAllText(Path.Combine(made, name))));
            Xunit.Assert.Equal(File.ReadAllBytes(Path.Combine(kept, name)), File.ReadAllBytes(Path.Combine(made, name)));
        }
    }
}
