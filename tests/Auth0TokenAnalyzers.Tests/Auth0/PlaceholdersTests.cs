using System;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("YOUR_CLIENT_SECRET")]
    [InlineData("your-client-secret")]
    [InlineData("yourClientSecret")]
    [InlineData("YOUR_CONTOSO_SECRET_2")]
    [InlineData("{yourClientSecret}")]
    [InlineData("{CLIENT_SECRET}")]
    [InlineData("{{client_secret}}")]
    [InlineData("<secret>")]
    [InlineData("<set with dotnet user-secrets>")]
    [InlineData("set with dotnet user-secrets")]
    [InlineData("[client secret]")]
    [InlineData("${AUTH0_CLIENT_SECRET}")]
    [InlineData("$(Auth0ClientSecret)")]
    [InlineData("$AUTH0_CLIENT_SECRET")]
    [InlineData("$env:AUTH0_CLIENT_SECRET")]
    [InlineData("#{Octopus.Auth0.Secret}#")]
    [InlineData("#{Octopus}")]
    [InlineData("%AUTH0_CLIENT_SECRET%")]
    [InlineData("__AUTH0_CLIENT_SECRET__")]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/auth0/0a1b2c3d)")]
    [InlineData("op://vault/auth0/9x2k")]
    [InlineData("xxx")]
    [InlineData("XXXXXXXXXXXX")]
    [InlineData("xxxx-xxxx-xxxx")]
    [InlineData("****")]
    [InlineData("Nk3******")]
    [InlineData("abc...")]
    [InlineData("…")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("changeme")]
    [InlineData("ChangeMe123")]
    [InlineData("CHANGE_ME")]
    [InlineData("TODO")]
    [InlineData("todo: ask Kim")]
    [InlineData("replace-with-your-secret")]
    [InlineData("REPLACE_ME")]
    [InlineData("secret")]
    [InlineData("super-secret")]
    [InlineData("SECRET_VALUE")]
    [InlineData("my_secret_123")]
    [InlineData("fake")]
    [InlineData("fake-signature")]
    [InlineData("signature")]
    [InlineData("token")]
    [InlineData("test-token")]
    [InlineData("your token")]
    [InlineData("dummy")]
    [InlineData("not-a-real-secret")]
    [InlineData("abc123")]
    [InlineData("1234567890")]
    [InlineData("0123456789abcdef")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    [InlineData("null")]
    [InlineData("n/a")]
    [InlineData("REDACTED")]
    [InlineData("contoso-portal-client-secret")]
    [InlineData("ContosoManagementToken")]
    public void IsPlaceholder_OfWhatPeopleWrite(string text) => Assert.True(Placeholders.IsPlaceholder(text), text);

    [Theory]
    [InlineData("ecQSH8YIV9_-_HS5mcyF8ZCsRsi833KOcP5szoYeM-aw6l9dmMmHXkHZb-YqraTQ")]
    [InlineData("ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc")]
    [InlineData("oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM")]
    [InlineData("606eb0ecc1be9f51f7f7c0fa631639aa")]
    [InlineData("9F86D081884C7D659A2FEAA0C55AD015")]
    [InlineData("9fK2mQ7xT4wZ8vB3")]
    [InlineData("kzqvhwpltmrbxnjdgsfyckzqvhwpltmr")]
    [InlineData("Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIzNA")]
    public void IsPlaceholder_OfWhatAuth0Issues_No(string text) => Assert.False(Placeholders.IsPlaceholder(text), text);

    // Chance writes a word now and then, but nearly never one that stands alone.
    [Theory]
    [InlineData(32)]
    [InlineData(48)]
    [InlineData(64)]
    public void IsPlaceholder_OfChance_No(int length)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var random = new Random(length);

        var taken = Enumerable.Range(0, 2000).Select(_ => new string([.. Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)])])).Where(Placeholders.IsPlaceholder);

        Assert.Empty(taken);
    }
}
