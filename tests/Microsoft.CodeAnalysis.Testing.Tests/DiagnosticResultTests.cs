using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Microsoft.CodeAnalysis.Testing.Tests;

public class DiagnosticResultTests
{
    private static readonly DiagnosticResult s_result = new(BadFieldAnalyzer.Rule);

    [Fact]
    public void Message_is_formatted_from_the_descriptor_and_the_arguments()
        => Assert.Equal("Field 'bad1' is bad", s_result.WithArguments("bad1").Message);

    [Fact]
    public void Message_without_its_arguments_is_the_format() => Assert.Equal("Field '{0}' is bad", s_result.Message);

    [Fact]
    public void Given_message_wins() => Assert.Equal("other", s_result.WithArguments("bad1").WithMessage("other").Message);

    [Fact]
    public void Null_message_accepts_any_text() => Assert.Null(s_result.WithArguments("bad1").WithMessage(null).Message);

    [Fact]
    public void Numbers_count_from_one_and_lengths_are_ignored_for_a_place()
    {
        var location = Assert.Single(s_result.WithLocation("/0/Test1.cs", 3, 5).Spans);

        Assert.Equal("/0/Test1.cs", location.Span.Path);
        Assert.Equal(new LinePosition(2, 4), location.Span.StartLinePosition);
        Assert.Equal(DiagnosticLocationOptions.IgnoreLength, location.Options);
    }

    [Fact]
    public void Default_path_goes_to_locations_without_a_path()
    {
        var result = s_result.WithSpan(1, 1, 1, 2).WithSpan("/0/Test1.cs", 1, 1, 1, 2).WithDefaultPath("/0/Test0.cs");

        Assert.Equal("/0/Test0.cs", result.Spans[0].Span.Path);
        Assert.Equal("/0/Test1.cs", result.Spans[1].Span.Path);
    }

    [Fact]
    public void Line_offset_moves_places_and_not_markup_keys()
    {
        var result = s_result.WithSpan(1, 2, 3, 4).WithLocation(0).WithLineOffset(1);

        Assert.Equal(new LinePosition(1, 1), result.Spans[0].Span.StartLinePosition);
        Assert.Equal(new LinePosition(3, 3), result.Spans[0].Span.EndLinePosition);
        Assert.Equal(0, result.Spans[1].Span.StartLinePosition.Line);
    }

    [Fact]
    public void Compiler_diagnostics_have_their_severity()
    {
        Assert.Equal(DiagnosticSeverity.Error, DiagnosticResult.CompilerError("CS0103").Severity);
        Assert.Equal(DiagnosticSeverity.Warning, DiagnosticResult.CompilerWarning("CS0168").Severity);
        Assert.False(DiagnosticResult.CompilerError("CS0103").HasLocation);
    }
}
