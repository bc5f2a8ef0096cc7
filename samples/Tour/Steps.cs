using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Tour;

/// <summary>Shows what is being done, and how long each step took.</summary>
internal sealed class Steps(int count)
{
    private readonly Stopwatch _total = Stopwatch.StartNew();
    private int _number;

    public TimeSpan Elapsed => _total.Elapsed;

    /// <summary>The step that runs, or that failed.</summary>
    public string Current { get; private set; } = "";

    public Task RunAsync(string title, Func<Task> step) => RunAsync<bool>(title, async () =>
    {
        await step();
        return true;
    });

    public async Task<T> RunAsync<T>(string title, Func<Task<T>> step)
    {
        Current = title;
        Console.Write($"[{++_number}/{count}] {title} ... ");
        var clock = Stopwatch.StartNew();
        T result;
        try
        {
            result = await step();
        }
        catch
        {
            Console.WriteLine("failed");
            throw;
        }

        Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }

    public static void Show(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Console.WriteLine("      " + line);
        }
    }
}
