using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Values that are computed when they are needed: lazy ones, delegates, tasks.</summary>
public sealed class DeferredValueTests
{
    private const string Audience = ValueCases.Audience;

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("static lazy", "Aud.Value", "private static readonly string domain = \"example.auth0.com\"; private static readonly Lazy<string> Aud = new Lazy<string>(() => $\"https://{domain}/api/v2/\");")
        .AddAudience("target-typed lazy", "Aud.Value", $"private readonly Lazy<string> Aud = new(() => {Audience});")
        .AddAudience("lazy of a method", "Aud.Value", $"private static readonly Lazy<string> Aud = new(Compute); private static string Compute() {{ return {Audience}; }}")
        .AddAudience("lazy with a mode", "Aud.Value", $"private static readonly Lazy<string> Aud = new(() => {Audience}, isThreadSafe: true);")
        .AddAudience("lazy of a value", "Aud.Value", $"private static readonly Lazy<string> Aud = new({Audience});")
        .AddAudience("lazy property", "Aud.Value", $"private static Lazy<string> Aud {{ get; }} = new(() => {Audience});")
        .AddAudience("lazy local", "aud.Value", setup: $"var aud = new Lazy<string>(delegate {{ return {Audience}; }});")
        .AddAudience("lazy of a lazy", "Aud.Value", $"private static readonly Lazy<string> Host = new(() => \"example.auth0.com\"); private static readonly Lazy<string> Aud = new(() => \"https://\" + Host.Value + \"/api/v2/\");")
        .AddAudience("lazy of a task", "await Aud.Value", $"private static readonly Lazy<Task<string>> Aud = new(() => Task.FromResult({Audience}));")
        .AddAudience("lazy of a started task", "Aud.Value.Result", $"private static readonly Lazy<Task<string>> Aud = new(() => Task.Run(() => {Audience}));")
        .AddAudience("lazy of an async lambda", "await Aud.Value", $"private static readonly Lazy<Task<string>> Aud = new(async () => {{ await Task.Delay(1); return {Audience}; }});")
        .AddAudience("lazy made in the constructor", "new Holder().Get()", $$"""
            }
            public class Holder
            {
                private readonly Lazy<string> _aud;
                public Holder() { _aud = new Lazy<string>(Compute); }
                private string Compute() => {{Audience}};
                public string Get() => _aud.Value;
            """)
        .AddAudience("lazy object", "Auth0.Value.Audience", $$"""
            private static readonly Lazy<Api> Auth0 = new(() => new Api { Audience = {{Audience}} });
            }
            public class Api
            {
                public string Audience { get; init; } = "";
            """)
        .AddAudience("own type derived from lazy", "await Aud.Value", $$"""
            private static readonly AsyncLazy<string> Aud = new(() => {{Audience}});
            }
            public class AsyncLazy<T> : Lazy<Task<T>>
            {
                public AsyncLazy(Func<T> factory) : base(() => Task.Run(factory)) { }
                public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
            """)
        .AddAudience("awaited lazy", "await Aud", $$"""
            private static readonly AsyncLazy<string> Aud = new(() => {{Audience}});
            }
            public class AsyncLazy<T> : Lazy<Task<T>>
            {
                public AsyncLazy(Func<T> factory) : base(() => Task.Run(factory)) { }
                public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
            """)
        .AddAudience("lazy of a library", "await Aud.GetValueAsync()", $$"""
            private static readonly AsyncLazy<string> Aud = new(() => Task.FromResult({{Audience}}));
            }
            public class AsyncLazy<T>
            {
                private readonly Func<Task<T>> _factory;
                private Task<T>? _task;
                public AsyncLazy(Func<Task<T>> factory) => _factory = factory;
                public Task<T> GetValueAsync() => _task ??= _factory();
            """)
        .AddAudience("delegate field", "_aud()", $"private readonly Func<string> _aud = () => {Audience};")
        .AddAudience("delegate invoked", "_aud.Invoke()", $"private readonly Func<string> _aud = () => {Audience};")
        .AddAudience("delegate that may be null", "_aud?.Invoke()", $"private readonly Func<string>? _aud = () => {Audience};")
        .AddAudience("delegate with an argument", "_aud(\"example.auth0.com\")", "private static readonly Func<string, string> _aud = host => $\"https://{host}/api/v2/\";")
        .AddAudience("delegate of a method", "_aud(\"example.auth0.com\")", "private static readonly Func<string, string> _aud = Build; private static string Build(string host) => $\"https://{host}/api/v2/\";")
        .AddAudience("own delegate type", "_aud(\"example\", \"auth0.com\")", "private delegate string Build(string tenant, string domain); private static readonly Build _aud = (tenant, domain) => $\"https://{tenant}.{domain}/api/v2/\";")
        .AddAudience("delegate that makes delegates", "Build(\"example.auth0.com\")()", "private static Func<string> Build(string host) => () => $\"https://{host}/api/v2/\";")
        .AddAudience("delegate as an argument", "Apply(x => x + \"/api/v2/\", \"https://example.auth0.com\")", "private static string Apply(Func<string, string> change, string text) => change(text);")
        .AddAudience("local function", "Aud()", setup: $"string Aud() => {Audience};")
        .AddAudience("value task", "await new ValueTask<string>(Compute())", $"private static string Compute() => {Audience};")
        .AddAudience("task of a method", "await ComputeAsync()", $"private static async Task<string> ComputeAsync() {{ await Task.Yield(); return {Audience}; }}")
        .AddAudience("lazy from outside", "lazy.Value", "private readonly Lazy<string> lazy = Elsewhere(); private static Lazy<string> Elsewhere() => throw new NotSupportedException();", isManagement: false)
        .AddAudience("lazy of another audience", "Aud.Value", "private static readonly Lazy<string> Aud = new(() => \"https://api.example.com/\");", isManagement: false)
        .AddAudience("lazy that needs itself", "Aud.Value", "private static readonly Lazy<string> Aud = new(() => Aud!.Value + \"/api/v2/\");", isManagement: false)
        .AddAudience("delegate that calls itself", "Aud(3)", "private static readonly Func<int, string> Aud = n => n == 0 ? \"x\" : Aud!(n - 1);", isManagement: false)
        .AddAudience("a value that is not lazy", "Aud.Value", "private static readonly Holder Aud = new(() => \"x\"); private class Holder(Func<string> f) { public string Value => \"https://api.example.com/\" + f(); }", isManagement: false);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Value_IsThatOfItsFactory(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}
