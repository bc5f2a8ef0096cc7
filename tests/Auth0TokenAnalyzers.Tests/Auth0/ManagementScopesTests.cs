using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class ManagementScopesTests
{
    [Theory]
    [InlineData("read:users", true)]
    [InlineData("create:client_grants", true)]
    [InlineData("blacklist:tokens", true)]
    [InlineData("READ:USERS", false)]
    [InlineData("read:orders", false)]
    [InlineData("openid", false)]
    [InlineData("", false)]
    public void IsScope(string text, bool expected) => Assert.Equal(expected, ManagementScopes.IsScope(text));

    [Fact]
    public void In_KeepsOnlyManagementScopes() =>
        Assert.Equal(["read:users", "update:users"], ManagementScopes.In("openid read:users  read:orders\tupdate:users"));
}
