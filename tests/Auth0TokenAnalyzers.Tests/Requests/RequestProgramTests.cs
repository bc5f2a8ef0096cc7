using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>Whole programs: those that ask for a Management API token by hand, with how long they keep it, and those that only look like it.</summary>
public sealed class RequestProgramTests
{
    public static TheoryData<string> Reported => [.. RequestPrograms.Read("reported").Keys];

    public static TheoryData<string> Silent => [.. RequestPrograms.Read("silent").Keys];

    [Theory]
    [MemberData(nameof(Reported))]
    public async Task Program_IsReportedWhereItIsMarked(string name)
    {
        var program = RequestPrograms.Read("reported")[name];

        Assert.Contains(program.Files, file => file.Contains("//! AUTH0008:"));
        await RequestCases.VerifyAsync(program.Files, program.Sdks);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task OtherProgram_IsSilent(string name)
    {
        var program = RequestPrograms.Read("silent")[name];

        Assert.DoesNotContain(program.Files, file => file.Contains("//!"));
        await RequestCases.VerifyAsync(program.Files, program.Sdks);
    }

    [Fact]
    public void Programs_AreAllThere()
    {
        Assert.True(RequestPrograms.Read("reported").Count >= 60);
        Assert.True(RequestPrograms.Read("silent").Count >= 50);
    }
}
